/** Which of the watched elements are in sight; `onChange` is told when one comes or goes. */
export interface Sight {
  watch(element: Element): void;
  has(element: Element): boolean;
  end(): void;
}

export function watchSight(onChange: (element: Element) => void): Sight {
  const seen = new Set<Element>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting === seen.has(target)) continue;
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
      onChange(target);
    }
  });
  return {
    watch: (element) => observer.observe(element),
    has: (element) => seen.has(element),
    end: () => observer.disconnect(),
  };
}

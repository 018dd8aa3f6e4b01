import '../ui/base.css';
import { loadWording } from '../wording/load-wording.ts';

// The words first: every other module may say something as soon as it is read.
await loadWording();
await import('./main.tsx');

import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { say } from '../wording/say.ts';
import { Say } from '../wording/say-element.tsx';

interface ErrorBoundaryProps {
  /** What has stopped, as a person would say it: "The window has stopped …". */
  title: string;
  children: ReactNode;
}

/** Keeps a bug in one part from taking the window with it, and says what to do. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const error: Error | null = this.state.error;
    if (error === null) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          title={this.props.title}
          actions={
            <>
              <Button variant="primary" onClick={() => this.setState({ error: null })}>
                {say('Try again')}
              </Button>
              <Button onClick={() => location.reload()}>{say('Reload the window')}</Button>
            </>
          }
        >
          <p>
            <Say
              words="What was saved is safe in the archive. If it happens again, this line helps whoever mends it: {error}"
              error={<code>{String(error)}</code>}
            />
          </p>
        </EmptyState>
      </div>
    );
  }
}

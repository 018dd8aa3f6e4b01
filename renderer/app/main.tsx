import { createRoot } from 'react-dom/client';
import { invariant } from '../../shared/kernel/invariant.ts';
import { App } from './app.tsx';
import { restoreLastPlace } from './use-place.ts';

const root = document.getElementById('root');
invariant(root, 'The window has a root element.');
restoreLastPlace();
createRoot(root).render(<App />);

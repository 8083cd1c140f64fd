// Before the first render: React then sees that `content` is a property, and sets it as one.
import 'clinic-widgets/define';
import 'clinic-widgets/clinic-widgets.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

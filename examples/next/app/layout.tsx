import 'clinic-widgets/clinic-widgets.css';
import type { ReactNode } from 'react';
import { Widgets } from './widgets';

export const metadata = { title: 'Examplin' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {children}
        <Widgets />
      </body>
    </html>
  );
}

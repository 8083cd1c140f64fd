'use client';

import { useEffect } from 'react';

/** Loads the elements once React has hydrated the page: from then on they may add to what is inside their tags. */
export function Widgets() {
  useEffect(() => {
    void import('clinic-widgets/define');
  }, []);
  return null;
}

import { LazyModule } from '../lazy-module.js';

/** What videos and sounds need, in a file or in HTML. Few pages have any. */
export const videos = new LazyModule(() => import('./video.lazy.js'), 'videos are not shown');

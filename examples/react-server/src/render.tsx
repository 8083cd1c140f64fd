import { renderToString } from 'react-dom/server';
import { Page } from './page';

/** The page as HTML. The widgets come alive in the browser; until then, and without scripts, it reads as it is. */
export const render = () => renderToString(<Page />);

import 'clinic-widgets/define';
import 'clinic-widgets/clinic-widgets.css';
import './page.css';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './page';

hydrateRoot(document.getElementById('app')!, <Page />);

import 'clinic-widgets/define';
import 'clinic-widgets/clinic-widgets.css';
import './page.css';
import { render } from 'solid-js/web';
import { App } from './app';

render(() => <App />, document.getElementById('app')!);

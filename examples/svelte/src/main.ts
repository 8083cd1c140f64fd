import 'clinic-widgets/define';
import 'clinic-widgets/clinic-widgets.css';
import './page.css';
import { mount } from 'svelte';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });

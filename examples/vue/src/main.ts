import 'clinic-widgets/define';
import 'clinic-widgets/clinic-widgets.css';
import './page.css';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');

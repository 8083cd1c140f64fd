import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const widgets = /^(procedure|candidacy|treatment|benefit-risk|recovery|aftercare|common|medical|contact)-/;

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => widgets.test(tag) } } })],
});

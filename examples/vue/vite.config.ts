import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const widgets = /^(procedure|candidacy|benefit-risk|recovery|common|medical|contact)-/;

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => widgets.test(tag) } } })],
});

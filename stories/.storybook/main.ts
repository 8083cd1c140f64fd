import type { StorybookConfig } from '@storybook/web-components-vite';
import { writeStories } from './write-stories.mjs';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: 'stories/.storybook/vite.config.ts' } },
  },
  async stories() {
    await writeStories();
    // Not below node_modules/, which is beside them: Storybook's packages bring stories of their own.
    return ['../generated/*.mdx', '../generated/**/*.stories.ts', '../*.stories.ts'];
  },
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  staticDirs: [
    { from: '../../docs/images', to: '/images' },
    { from: '../media', to: '/media' },
    // The builder's page, and the script that its preview loads. In tests, /dist is the folder that stories import from.
    { from: '../../dist', to: '/built' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
};
export default config;

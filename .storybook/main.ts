import type { StorybookConfig } from '@storybook/web-components-vite';
import { sourceConditions } from './conditions.ts';

const config: StorybookConfig = {
  stories: ['../packages/elements/stories/*.mdx', '../packages/elements/stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  // What Storybook would teach its own users stands above the stories otherwise.
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({ ...vite, resolve: { ...vite.resolve, conditions: sourceConditions } }),
};
export default config;

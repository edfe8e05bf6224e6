import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

const look = { brandTitle: 'Orderpad', colorPrimary: '#2a44c8', colorSecondary: '#2a44c8' };
const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({ theme: create({ base: isDark ? 'dark' : 'light', ...look }) });

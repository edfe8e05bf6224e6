import manifest from '../packages/elements/custom-elements.json' with { type: 'json' };

/** The manifest of the elements, with their summaries where Storybook looks for descriptions. */
export const describedManifest = {
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((each) => ({ ...each, description: each.summary })),
  })),
};

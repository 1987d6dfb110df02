/** Modules that only the bundler knows. */

declare module 'org-page-components' {
  /** Loads a component of the project that may be placed on a page, by its bundle's name. */
  export const pageComponents: Record<string, (() => Promise<{ default: unknown }>) | undefined>;
}

declare module '@lwc/synthetic-shadow';

declare module 'lightning/confirm' {
  const LightningConfirm: {
    open(options: { label: string; message: string; theme?: string }): Promise<boolean>;
  };
  export default LightningConfirm;
}

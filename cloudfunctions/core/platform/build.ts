/** What this bundle was built from; put in by the bundler. Code that is run unbundled (a test) says so. */
declare const BUILD_VERSION: string | undefined
declare const BUILD_COMMIT: string | undefined

export const build = {
  version: typeof BUILD_VERSION === 'string' ? BUILD_VERSION : '0.0.0',
  /** The commit, with `+` when files had been changed since; empty outside a checkout. */
  commit: typeof BUILD_COMMIT === 'string' ? BUILD_COMMIT : '',
} as const
/** `0.1.0 (a1b2c3d)`, as log lines and pages name it. */
export const buildName = build.commit ? `${build.version} (${build.commit})` : build.version

import manifest from '../../package.json'

/** Put in by the build; code that is run unbuilt (a test) has none. */
declare const BUILD_COMMIT: string | undefined

const commit = typeof BUILD_COMMIT === 'string' ? BUILD_COMMIT : ''
/** `0.1.0（a1b2c3d）`: the version and the commit this app was built from. */
export const appVersion: string = commit ? `${manifest.version}（${commit}）` : manifest.version

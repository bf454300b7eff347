import type { UserConfigExport } from '@tarojs/cli'

/** Readable output for a person at the developer tools. The gateway's address is not here: H5 posts to its own folder. */
export const devConfig: UserConfigExport<'webpack5'> = {
  mini: { debugReact: true },
  h5: { enableSourceMap: true },
}

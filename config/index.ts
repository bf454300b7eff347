import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import path from 'node:path'
import { devConfig } from './dev'
import { prodConfig } from './prod'

/** Sizes are CSS px on both platforms (decision 0004), so nothing rewrites units. */
const plainPx = { pxtransform: { enable: false, config: {} } }

/** H5 libraries in one long-lived file, what pages share in another. */
const h5Chunks = {
  chunks: 'all' as const,
  maxInitialRequests: 8,
  minSize: 0,
  cacheGroups: {
    vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, chunks: 'initial' as const, priority: 10 },
    common: { name: 'common', minChunks: 2, priority: 1, reuseExistingChunk: true },
  },
}

const pluginFiles = ['ariaAttributes.ts', 'ariaComponents.json', 'ariaRuntime.js', 'pageStyle.ts'].map((file) =>
  path.resolve(__dirname, 'plugins', file),
)

const platform = process.env.TARO_ENV ?? 'weapp'

export default defineConfig<'webpack5'>((merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'zhibu-jishi',
    date: '2026-01-01',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: `dist/${platform}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // What our plugin adds to the app is not a module's own source, so the cache has to be told of it.
    cache: { enable: true, buildDependencies: { plugins: pluginFiles } },
    plugins: ['ariaAttributes.ts', 'pageStyle.ts'].map((file) => path.resolve(__dirname, 'plugins', file)),
    defineConstants: { BUILD_COMMIT: JSON.stringify(process.env.BUILD_COMMIT ?? '') },
    // The tab bar's pictures are named in theme.json, a card's where WeChat reads it, sounds by their address: the build does not look for files there, nor for the sitemap.
    copy: {
      patterns: [
        ...(platform === 'weapp'
          ? [
              { from: 'src/assets/tab/', to: 'dist/weapp/assets/tab/' },
              { from: 'src/assets/card/', to: 'dist/weapp/assets/card/' },
              { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
            ]
          : []),
        { from: 'src/assets/tones/', to: `dist/${platform}/assets/tones/` },
      ],
      options: {},
    },
    // How deep templates go before an element of their own wraps what follows, which a list in a sheet in a sheet would lie
    // behind: the wrapper stands between a row and its parent and takes the layout apart.
    baseLevel: 26,
    mini: {
      optimizeMainPackage: { enable: true },
      // Pages import the kit in any order, and no rule of one component outranks another's by coming later.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: plainPx,
    },
    h5: {
      // Links relative to the page's own folder: the same build is served under many folders.
      publicPath: 'auto',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, ...plainPx },
      webpackChain(chain) {
        chain.optimization.splitChunks(h5Chunks)
        chain.performance.hints(false)
      },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? devConfig : prodConfig)
})

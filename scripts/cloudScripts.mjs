import { join } from 'node:path'
import { root } from './install.mjs'

/** How the script of the console is built. */
export const consoleOptions = (outdir) => ({
  entryPoints: { console: join(root, 'local-cloud/console/console.ts') },
  outdir,
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  logLevel: 'silent',
})

/** How the `wx.cloud` of a page or a test is built: one script without a module system, which is a module as well. */
export const shimOptions = (outdir) => ({
  entryPoints: { 'wx-cloud': join(root, 'local-cloud/shim/wxCloud.ts') },
  outdir,
  bundle: true,
  platform: 'browser',
  format: 'iife',
  globalName: 'localWxCloud',
  target: 'es2020',
  charset: 'utf8',
  logLevel: 'silent',
  footer: { js: 'if (typeof module === "object" && module) module.exports = localWxCloud' },
})

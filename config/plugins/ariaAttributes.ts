import type { IPluginContext } from '@tarojs/service'
import path from 'node:path'
import spoken from './ariaComponents.json'

interface WeappPlatform {
  platform: string
  /** Modules the app loads before anything else. */
  runtimePath: string | string[]
  template: { mergeComponents(ctx: IPluginContext, components: Record<string, Record<string, string>>): void }
}

/**
 * What a screen reader needs; the stock weapp templates drop all of it. Every level of the templates names every attribute of
 * every component, so each has those that are used on it and no more.
 */
const aria = Object.fromEntries(
  Object.entries(spoken).map(([component, own]) => [component, Object.fromEntries(own.map((name) => [name, '']))]),
)

/** Lets `ariaLabel` and its siblings through to wxml on the components the kit builds from. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: WeappPlatform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, aria)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'ariaRuntime.js')].flat()
    },
  })
}

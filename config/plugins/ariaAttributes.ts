import type { IPluginContext } from '@tarojs/service'

/** What a screen reader needs; the stock weapp templates drop all of it. */
const aria = Object.fromEntries(
  ['role', 'label', 'checked', 'selected', 'disabled', 'hidden', 'live'].map(name => [`aria-${name}`, '']),
)

const spoken = [
  'View', 'Text', 'Image', 'Button', 'Input', 'Textarea', 'Switch', 'Checkbox', 'Radio', 'Picker', 'Label', 'ScrollView', 'Form',
]

interface WeappPlatform {
  template: { mergeComponents(ctx: IPluginContext, components: Record<string, Record<string, string>>): void }
}

/** Lets `ariaLabel` and its siblings through to wxml on the components the kit builds from. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: WeappPlatform & { platform: string }) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, Object.fromEntries(spoken.map(name => [name, aria])))
    },
  })
}

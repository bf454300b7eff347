import type { IPluginContext } from '@tarojs/service'

interface WeappPlatform {
  platform: string
  template: { buildPageTemplate(basePath: string, page?: object): string }
}

/** Gives every page a `page-meta`, which alone may keep a page from scrolling (`src/platform/scrollLock`). It must come first. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ platform, template }: WeappPlatform) {
      if (platform !== 'weapp') return
      const build = template.buildPageTemplate
      template.buildPageTemplate = (...given) =>
        build(...given).replace('<template is=', `<page-meta page-style="{{pageStyle || ''}}"/>\n<template is=`)
    },
  })
}

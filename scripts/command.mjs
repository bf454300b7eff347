import { build } from 'esbuild'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildApp } from './buildApp.mjs'
import { buildCloud, buildSmoke } from './buildCloud.mjs'
import { root } from './install.mjs'
import { onceForSources } from './stamp.mjs'

/** Loads a command written in TypeScript: `scripts/<name>/main.ts`. */
export async function loadCommand(name) {
  const outfile = join(root, `dist/scripts/${name}.cjs`)
  await build({
    entryPoints: [join(root, `scripts/${name}/main.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  })
  return import(pathToFileURL(outfile).href)
}

function demand({ failures }) {
  if (failures.length > 0)
    throw new Error(failures.map(({ name, message }) => `云函数 ${name} 没有打包成功：${message}`).join('\n'))
}

/** What a command may have built for it. */
export const builders = {
  functions: async () => demand(await buildCloud()),
  smoke: async () => demand(await buildSmoke()),
  /** The environment's id is part of the mini-program, and of its stamp. */
  weapp: async (envId) => {
    process.env.TARO_APP_CLOUD_ENV = envId
    await onceForSources('weapp', () => buildApp('weapp', { quiet: true }))
  },
}

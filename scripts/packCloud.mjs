import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { root } from './install.mjs'
import { consoleOptions, shimOptions } from './cloudScripts.mjs'

/** The packages the local cloud needs beside its own files. */
const needed = ['@fastify/static', 'bson', 'croner', 'fastify', 'libsql', 'protobufjs', 'qrcode-generator']

/** `npm run pack:cloud`: the local cloud as a package of its own, for any project; gives the path of the .tgz. */
export async function packCloud(target) {
  const folder = join(target, 'package-source')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: {
      cli: join(root, 'local-cloud/cli.ts'),
      start: join(root, 'local-cloud/start.ts'),
      worker: join(root, 'local-cloud/invoke/worker.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    packages: 'external',
    logLevel: 'silent',
    banner: { js: '#!/usr/bin/env node' },
  })
  await build(shimOptions(folder))
  await build(consoleOptions(folder))
  chmodSync(join(folder, 'cli.js'), 0o755)
  copyFileSync(join(root, 'docs/local-cloud.md'), join(folder, 'README.md'))
  const { devDependencies, dependencies, version, engines } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const all = { ...devDependencies, ...dependencies }
  const description = {
    name: 'weapp-local-cloud',
    version,
    description: '在自己的电脑上运行微信云开发的云函数、数据库与存储',
    bin: { 'weapp-local-cloud': 'cli.js' },
    main: 'start.js',
    scripts: { start: 'node cli.js' },
    engines,
    license: 'UNLICENSED',
    dependencies: Object.fromEntries(needed.map((name) => [name, all[name]])),
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`)
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', target], {
    cwd: folder,
    encoding: 'utf8',
  })
  return join(target, JSON.parse(packed)[0].filename)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { to: { type: 'string', default: 'dist/packed' } } })
  const target = resolve(values.to)
  mkdirSync(target, { recursive: true })
  console.log(await packCloud(target))
}

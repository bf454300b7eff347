import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { Refusal } from './surroundings'
import type { Flags, MiniProgramWish } from './flags'

/** The part of WeChat's `miniprogram-ci` that is used. */
interface Uploader {
  Project: new (options: object) => object
  preview(options: object): Promise<unknown>
  upload(options: object): Promise<unknown>
}

/** What is asked of WeChat's tool. Our own build is finished: it must change nothing in it. */
const settings = { es6: false, es7: false, minify: false, autoPrefixWXSS: false, minifyWXML: false }

/**
 * `miniprogram-ci` is 276 MB of old packages that nothing else needs, so it is no dependency of the project: it is installed from a
 * lock of its own into `dist/uploader` when a mini-program is really to be sent. No script of any package runs.
 */
function installUploader(root: string): Uploader {
  const folder = join(root, 'dist/uploader')
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(root, 'scripts/uploader', file), join(folder, file))
  copyFileSync(join(root, '.npmrc'), join(folder, '.npmrc'))
  if (!existsSync(join(folder, 'node_modules/miniprogram-ci/package.json'))) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    // npm's own words go to standard error: standard output may be a JSON document.
    const { status } = spawnSync(npm, ['ci', '--no-progress', '--loglevel=error', '--ignore-scripts'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
    })
    if (status !== 0) throw new Error(`小程序上传工具没有装好（npm ci 退出码 ${status}），请检查网络后重试。`)
  }
  return createRequire(join(folder, 'package.json'))('miniprogram-ci') as Uploader
}

interface SendOptions {
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Builds `dist/weapp` for the environment. */
  readonly build: () => Promise<void>
  readonly checkPackage: () => boolean
  readonly install?: (root: string) => Uploader
}

/** What sending needs and is not there; asked before anything is changed. */
export function sendErrors(env: SendOptions['env']): string[] {
  const { MINIPROGRAM_APPID: appId, MINIPROGRAM_UPLOAD_KEY: keyFile } = env
  return [
    ...(appId && /^wx[0-9a-f]{16}$/.test(appId)
      ? []
      : ['上传小程序需要环境变量 MINIPROGRAM_APPID（小程序后台 → 开发管理，形如 wx 加 16 位）。']),
    ...(keyFile && existsSync(keyFile)
      ? []
      : ['上传小程序需要环境变量 MINIPROGRAM_UPLOAD_KEY，指向下载好的代码上传密钥文件。']),
  ]
}

/** Builds, checks and sends the mini-program; answers with a sentence. */
export async function sendMiniProgram(wish: MiniProgramWish, flags: Flags, options: SendOptions): Promise<string> {
  const errors = sendErrors(options.env)
  if (errors.length > 0) throw new Refusal(errors.join('\n'))
  await options.build()
  if (!options.checkPackage()) throw new Refusal('小程序包没有通过检查（npx jest --selectProjects weapp），没有上传。')
  const tool = (options.install ?? installUploader)(options.root)
  const project = new tool.Project({
    appid: options.env.MINIPROGRAM_APPID,
    type: 'miniProgram',
    projectPath: options.root,
    privateKeyPath: resolve(options.env.MINIPROGRAM_UPLOAD_KEY ?? ''),
    ignores: ['node_modules/**/*'],
  })
  const common = { project, desc: wish.note, setting: settings, robot: 1, onProgressUpdate: () => undefined }
  if (wish.how === 'preview') {
    await tool.preview({ ...common, version: '0.0.0', qrcodeFormat: 'image', qrcodeOutputDest: resolve(wish.qrFile) })
    return `小程序预览已上传（云环境 ${flags.envId}），二维码在 ${wish.qrFile}，用开发者的微信扫码查看。`
  }
  await tool.upload({ ...common, version: wish.version })
  return `小程序 ${wish.version} 已上传（云环境 ${flags.envId}）。请到小程序后台“版本管理”选为体验版或提交审核。`
}

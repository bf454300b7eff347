import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sendErrors, sendMiniProgram } from '../../../../scripts/deploy/miniProgram'
import { readFlags } from '../../../../scripts/deploy/flags'
import uploader from '../../../../scripts/uploader/package.json'
import lock from '../../../../scripts/uploader/package-lock.json'

let folder: string
let env: Record<string, string>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibu-upload-'))
  env = { MINIPROGRAM_APPID: 'wx0123456789abcdef', MINIPROGRAM_UPLOAD_KEY: join(folder, 'private.key') }
  writeFileSync(join(folder, 'private.key'), 'invented')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Plays WeChat's tool and keeps what it is asked. */
async function send(flags: string[], { passes = true } = {}) {
  const asked: [string, object][] = []
  const did: string[] = []
  const tool = {
    Project: class {
      constructor(options: object) {
        asked.push(['project', options])
      }
    },
    preview: async (options: object) => void asked.push(['preview', options]),
    upload: async (options: object) => void asked.push(['upload', options]),
  }
  const read = readFlags(['--env', 'zhibu-test-1a2b3c', ...flags])
  if (!read.miniProgram) throw new Error('the flags ask for nothing')
  const said = await sendMiniProgram(read.miniProgram, read, {
    root: folder,
    env,
    build: async () => void did.push('build'),
    checkPackage: () => {
      did.push('check')
      return passes
    },
    install: () => {
      did.push('install')
      return tool
    },
  }).catch((problem: Error) => problem.message)
  return { said, asked, did }
}

describe('sending the mini-program', () => {
  test('builds, checks, and only then sends it as a version, changing nothing in the build', async () => {
    const { said, asked, did } = await send(['--upload', '1.2.0', '--note', '修正'])
    expect(did).toEqual(['build', 'check', 'install'])
    expect(asked).toEqual([
      [
        'project',
        expect.objectContaining({
          appid: 'wx0123456789abcdef',
          projectPath: folder,
          privateKeyPath: env.MINIPROGRAM_UPLOAD_KEY,
        }),
      ],
      [
        'upload',
        expect.objectContaining({
          version: '1.2.0',
          desc: '修正',
          setting: expect.objectContaining({ es6: false, minify: false }),
        }),
      ],
    ])
    expect(said).toContain('小程序 1.2.0 已上传')
  })

  test('or as a preview with its QR code in a file', async () => {
    const { said, asked } = await send(['--preview', join(folder, 'qr.png')])
    expect(asked[1]).toEqual([
      'preview',
      expect.objectContaining({ qrcodeFormat: 'image', qrcodeOutputDest: join(folder, 'qr.png') }),
    ])
    expect(said).toContain('qr.png')
  })

  test('sends nothing when the package fails its checks', async () => {
    const { said, asked, did } = await send(['--upload', '1.2.0'], { passes: false })
    expect(said).toContain('没有通过检查')
    expect(asked).toEqual([])
    expect(did).toEqual(['build', 'check'])
  })

  test('asks for the AppID and the upload key before it builds', async () => {
    expect(sendErrors({ MINIPROGRAM_APPID: 'touristappid', MINIPROGRAM_UPLOAD_KEY: '/nowhere' })).toHaveLength(2)
    env = {}
    expect(await send(['--upload', '1.2.0'])).toMatchObject({
      said: expect.stringContaining('MINIPROGRAM_UPLOAD_KEY') as string,
      did: [],
    })
  })
})

test('WeChat’s tool is pinned exactly, with a lock of its own', () => {
  expect(Object.values(uploader.dependencies)).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)])
  expect(lock.packages['node_modules/miniprogram-ci'].version).toBe(uploader.dependencies['miniprogram-ci'])
})

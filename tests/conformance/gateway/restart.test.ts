import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startCloudProcess } from '../../support/cloudProcess'
import { probeSchema } from '../../support/probe'
import type { CloudProcess } from '../../support/cloudProcess'

describe('a cloud in a process of its own', () => {
  let folder: string
  let flags: string[]
  let cloud: CloudProcess | undefined
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhibu-restart-'))
    writeFileSync(join(folder, 'schema.json'), JSON.stringify(probeSchema))
    flags = [
      '--functions',
      resolve('dist/test-functions'),
      '--schema',
      join(folder, 'schema.json'),
      '--data',
      join(folder, 'data'),
    ]
  })
  afterEach(async () => {
    if (cloud?.process.exitCode === null && cloud.process.signalCode === null) await cloud.end('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  const act = async (event: object): Promise<unknown> => {
    const body = JSON.stringify({ name: 'probe', data: event })
    const answer = await fetch(`${cloud!.url}/as/wang-member/call`, { method: 'POST', body })
    return ((await answer.json()) as { result?: unknown }).result
  }

  test('keeps documents, files and secrets over an orderly restart', async () => {
    cloud = await startCloudProcess(flags)
    await act({ act: 'add', note: { _id: 'kept', text: '留着' } })
    const fileID = await act({ act: 'upload', path: 'kept/a.txt', text: '文件' })
    const secret = await act({ act: 'variable', name: 'SEAL_KEY' })
    await cloud.end('SIGTERM')
    expect(cloud.process.exitCode).toBe(0)

    cloud = await startCloudProcess(flags)
    expect(await act({ act: 'read', id: 'kept' })).toMatchObject({ text: '留着' })
    expect(await act({ act: 'download', fileID })).toBe('文件')
    expect(await act({ act: 'variable', name: 'SEAL_KEY' })).toBe(secret)
  })

  test('a second one on the same data folder is refused, in words', async () => {
    cloud = await startCloudProcess(flags)
    await expect(startCloudProcess(flags)).rejects.toThrow('正被另一个本地云使用')
  })

  test('says what is wrong with its flags', async () => {
    await expect(startCloudProcess([...flags, '--workers', 'many'])).rejects.toThrow('--workers 应是')
    await expect(startCloudProcess(['--functions', '/nowhere', ...flags.slice(2)])).rejects.toThrow(
      '没有找到云函数目录',
    )
  })

  test('kill -9 under load loses nothing that was acknowledged', async () => {
    cloud = await startCloudProcess(flags)
    const acknowledged: string[] = []
    const writer = async (lane: number): Promise<void> => {
      for (let turn = 0; ; turn += 1) {
        const _id = `${lane}-${turn}`
        const added = (await act({ act: 'add', note: { _id, text: 'x'.repeat(200) } })) as { _id?: string } | undefined
        if (added?._id !== _id) return
        acknowledged.push(_id)
        if (acknowledged.length === 120) void cloud!.end('SIGKILL')
      }
    }
    await Promise.allSettled([0, 1, 2, 3].map(writer))
    expect(acknowledged.length).toBeGreaterThanOrEqual(120)

    cloud = await startCloudProcess(flags)
    const found = await Promise.all(acknowledged.map((id) => act({ act: 'read', id })))
    expect(found.map((note) => (note as { _id?: string } | null)?._id)).toEqual(acknowledged)
  })
})

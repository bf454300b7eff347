import { storageRule } from '../../../scripts/deploy/facts'
import { materialKinds } from '../../../src/contract/studyMaterialWords'
import { photoEndings } from '../../../src/contract/photoWords'
import { probe, startProbeCloud } from '../../support/probe'
import type { TestCloud } from '../../support/cloud'

interface Address {
  code?: string
  status: number
  tempFileURL: string
}

describe('cloud storage', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startProbeCloud({ now: '2026-07-01T01:30:00.000Z' })
  })
  afterAll(() => cloud.stop())
  beforeEach(() => cloud.setNow('2026-07-01T01:30:00.000Z'))

  const upload = (path: string, text = '内容') => probe(cloud, { act: 'upload', path, text }) as Promise<string>
  const addressOf = async (file: unknown) =>
    ((await probe(cloud, { act: 'addresses', fileList: [file] })) as Address[])[0]!

  test('a function’s file comes back as it was put', async () => {
    const fileID = await upload('kept/记录/一.txt', '一行\n字')
    expect(fileID).toMatch(/^cloud:\/\/.+\/kept\/记录\/一\.txt$/)
    expect(await probe(cloud, { act: 'download', fileID })).toBe('一行\n字')
  })

  test('an address opens the file until its time is over', async () => {
    const fileID = await upload('kept/a.png')
    const { tempFileURL } = await addressOf({ fileID, maxAge: 60 })
    const opened = await fetch(tempFileURL)
    expect([opened.status, opened.headers.get('content-type'), await opened.text()]).toEqual([200, 'image/png', '内容'])
    cloud.setNow('2026-07-01T01:31:00.001Z')
    expect((await fetch(tempFileURL)).status).toBe(403)
  })

  test('an address opens that one file only, and only as signed', async () => {
    await upload('kept/b.txt')
    const { tempFileURL } = await addressOf(await upload('kept/a.txt'))
    expect((await fetch(tempFileURL.replace('a.txt', 'b.txt'))).status).toBe(403)
    expect((await fetch(tempFileURL.replace(/t=\d+/, 't=99999999999999'))).status).toBe(403)
    expect((await fetch(tempFileURL.split('?')[0]!)).status).toBe(403)
  })

  test('a deleted file is gone; deleting or opening it again says so', async () => {
    const fileID = await upload('kept/c.txt')
    const removed = (await probe(cloud, { act: 'remove', fileList: [fileID] })) as Address[]
    const again = (await probe(cloud, { act: 'remove', fileList: [fileID] })) as Address[]
    expect([removed[0]!.status, again[0]!.status]).toEqual([0, -503003])
    expect(await addressOf(fileID)).toMatchObject({ status: -503003, tempFileURL: '' })
  })

  test.each(['../secrets.json', 'a/../../b', '/etc/passwd', 'a//b', 'a?b', ''])(
    'the path %p is refused',
    async (path) => {
      const answer = await probe(cloud, { act: 'upload', path, text: 'x', catch: true })
      expect(answer).toMatchObject({ errMsg: expect.any(String) })
      expect(answer).not.toHaveProperty('value')
    },
  )

  test('a file id from elsewhere does not reach the data folder', async () => {
    const fileID = (await upload('kept/d.txt')).replace('kept/d.txt', '../../secrets.json')
    expect(await addressOf(fileID)).toMatchObject({ status: -503003 })
  })

  describe('a client', () => {
    const put = async (openid: string, path: string, body = 'photo') => {
      const address = `${cloud.url}/as/${openid}/upload?cloudPath=${encodeURIComponent(path)}`
      return (await (await fetch(address, { method: 'POST', body })).json()) as Record<string, unknown>
    }

    const named = (letter: string, ending = 'jpg') => `incoming/${letter.repeat(24)}.${ending}`
    const wrongNames = ['incoming/x.jpg', named('a', 'mp4'), `${named('a')}.jpg`, `incoming/a/${'a'.repeat(24)}.jpg`]

    test('uploads below incoming/, and a function reads it', async () => {
      const { fileID } = await put('wang-member', named('1'))
      expect(await probe(cloud, { act: 'download', fileID })).toBe('photo')
    })

    test('uploads nowhere else', async () => {
      expect(await put('wang-member', 'kept/x.jpg')).toMatchObject({ errCode: -503002 })
      for (const path of wrongNames) expect(await put('wang-member', path)).toMatchObject({ errCode: -503002 })
      expect(await put('wang-member', 'incoming/../kept/x.jpg')).toMatchObject({ errCode: -503001 })
    })

    test('is held to the rule that deploying sets (T10)', async () => {
      const pattern = /\/(\^.*\$)\/\.test/.exec(storageRule.write as string)![1]!
      const rule = new RegExp(pattern)
      for (const path of wrongNames) expect(rule.test(path)).toBe(false)
      for (const ending of [...photoEndings, ...materialKinds]) {
        expect(rule.test(named('b', ending))).toBe(true)
        expect(await put('wang-member', named('b', ending))).toHaveProperty('fileID')
      }
    })

    test('does not overwrite what someone else put there', async () => {
      await put('wang-member', named('2'), 'first')
      expect(await put('wu-other-branch-secretary', named('2'), 'second')).toMatchObject({ errCode: -503002 })
      const { fileID } = await put('wang-member', named('2'), 'third')
      expect(await probe(cloud, { act: 'download', fileID })).toBe('third')
    })
  })
})

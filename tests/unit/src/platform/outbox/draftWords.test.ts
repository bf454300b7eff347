import {
  photosText,
  refusalOf,
  storedText,
  sendingText,
  spaceText,
  waitingText,
} from '../../../../../src/platform/outbox/draftWords'

it('says what is kept on the phone, and when it no longer fits', () => {
  expect(storedText('', 'stored')).toBeUndefined()
  expect(storedText('2026-11-20T11:58:00.000Z', 'stored')).toBe('已自动保存在本机 19:58')
  expect(storedText('2026-11-20T11:58:00.000Z', 'full')).toContain('没有存下')
})

it('says that what waits goes by itself, and once', () => {
  expect(waitingText([{ state: 'writing' }, { state: 'refused' }], '')).toBeUndefined()
  expect(waitingText([{ state: 'waiting' }, { state: 'waiting' }], '没有连上网络。')).toBe(
    '2 份记录已存在本机，联网后自动上传，不会重复。没有连上网络。',
  )
  expect([sendingText(true), sendingText(false)].map((words) => words.includes('不会重复'))).toEqual([false, true])
})

it('says how much the photos take, and nothing when there are none on the phone', () => {
  const photo = (file: string | null) => ({ id: 'a', file, bytes: 400 * 1024, photoId: null })
  expect(spaceText([{ photos: [] }, { photos: [photo(null)] }], '微信最多存 200 MB')).toBeUndefined()
  expect(spaceText([{ photos: [photo('a'), photo('b')] }, { photos: [photo('c')] }], '微信最多存 200 MB')).toBe(
    '本机存着 3 张照片，共 1.2 MB（微信最多存 200 MB），上传后自动删去。',
  )
})

it('says how many photos of a draft on its way have arrived', () => {
  const photo = (file: string | null, photoId: string | null) => ({ id: 'a', file, bytes: 1, photoId })
  const photos = [photo(null, 'p1'), photo('b', 'p2'), photo('c', null), photo('d', 'p4')]
  expect(photosText({ state: 'waiting', photos, tried: null })).toBe('照片 2/3 已传')
  expect(photosText({ state: 'writing', photos, tried: null })).toBe('')
  // What is being sent, not what was added since.
  const tried = { saveId: 's', fields: {}, photos: photos.slice(0, 2) }
  expect(photosText({ state: 'writing', photos, tried })).toBe('照片 1/1 已传')
  expect(photosText({ state: 'waiting', photos: photos.slice(0, 1), tried: null })).toBe('')
})

it('gives back a refusal with its field until the draft is changed', () => {
  const said = { problem: '内容：最多 200 个字', problemField: 'text' }
  expect(refusalOf({ state: 'refused', ...said })).toEqual({ message: '内容：最多 200 个字', field: 'text' })
  expect(refusalOf({ state: 'refused', ...said, problemField: '' })).toEqual({
    message: said.problem,
    field: undefined,
  })
  expect(refusalOf({ state: 'writing', ...said })).toBeUndefined()
})

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

it('says how many photos went once a draft is to go, and nothing of those the record has already', () => {
  const photo = (file: string | null, photoId: string | null) => ({ id: file ?? 'r', file, bytes: 1, photoId })
  const photos = [photo('a', 'p1'), photo('b', null), photo('c', null), photo(null, 'p9')]
  expect(photosText({ photos, state: 'writing', tried: null })).toBeUndefined()
  expect(photosText({ photos, state: 'waiting', tried: null })).toBe('照片 1/3 已传')
  const tried = { saveId: 's', fields: {}, photos: photos.slice(0, 2) }
  expect(photosText({ photos, state: 'writing', tried })).toBe('照片 1/2 已传')
  expect(photosText({ photos: [photo(null, 'p9')], state: 'waiting', tried: null })).toBeUndefined()
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

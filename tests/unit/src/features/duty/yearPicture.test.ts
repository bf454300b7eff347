import { yearPicture, yearWords } from '../../../../../src/features/duty/yearPicture'

const none = { held: 0, planned: 0, missed: 0, due: 0 }
const year = (some: Record<number, Partial<typeof none>>) =>
  Array.from({ length: 12 }, (_, at) => ({ ...none, ...some[at + 1] }))
const drawn = (months: ReturnType<typeof year>) => {
  const uri = yearPicture(months)
  expect(uri.startsWith('data:image/svg+xml,')).toBe(true)
  return decodeURIComponent(uri.slice('data:image/svg+xml,'.length))
}
const heightOf = (svg: string) => Math.max(...[...svg.matchAll(/ y="([\d.-]+)"/g)].map(([, y]) => Number(y)))
const counted = (svg: string, part: string) => svg.split(part).length - 1

it('draws a box for each meeting, every kind by a filling of its own, and the number over each column', () => {
  const svg = drawn(year({ 1: { held: 2 }, 11: { held: 1, missed: 1 }, 12: { planned: 1, due: 1 } }))
  const legend = drawn(year({}))
  // Beyond the one of each in the legend.
  expect(counted(svg, '<rect') - counted(legend, '<rect')).toBe(6)
  expect(counted(svg, 'stroke-dasharray') - counted(legend, 'stroke-dasharray')).toBe(1)
  expect(counted(svg, '<path d="M') - counted(legend, '<path d="M')).toBe(1)
  const words = [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, word]) => word)
  expect(words).toEqual(
    [
      ['已开', '已安排', '未开展', '待安排'],
      ['2', '1'],
      ...'2 3 4 5 6 7 8 9 10'.split(' '),
      ['2', '11', '2', '12'],
    ].flat(),
  )
})

it('stays within its frame however many meetings a month has', () => {
  const tops = [...drawn(year({ 5: { held: 60, missed: 4 } })).matchAll(/ y="([\d.-]+)"/g)].map(([, y]) => Number(y))
  expect(Math.min(...tops)).toBeGreaterThanOrEqual(4)
  expect(heightOf(drawn(year({ 5: { held: 60 } })))).toBeLessThanOrEqual(168)
})

it('says the same in words', () => {
  expect(yearWords(year({ 1: { held: 2 }, 11: { held: 1, missed: 1 } }))).toBe('1月已开 2；11月已开 1、未开展 1')
  expect(yearWords(year({}))).toBe('一年都没有')
})

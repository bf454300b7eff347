import { readdirSync } from 'node:fs'
import { queryFor } from '../../../../scripts/gallery/examples'
import { everyPage, everyVisit, leadsOn } from '../../../../scripts/gallery/pages'

const examples = {
  visitId: 'v',
  yardId: 'y',
  studyNoteId: 'n',
  pastId: 'p',
  meetingId: 'm',
  lifeId: 'l',
  sectionOf: 's',
  talkId: '',
}

describe('the pages of the gallery', () => {
  it('are all there are: a new page is photographed, and looked at for who sees little, without a line of its own', async () => {
    const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    const there = files.filter((path) => path.endsWith('index.tsx')).map((path) => `pages/${path.replace('.tsx', '')}`)
    const pages = await everyPage()
    expect(pages.sort()).toEqual(there.sort())
    const visited = (await everyVisit(examples)).filter(({ as }) => as === undefined).map(({ page }) => page)
    expect(visited.sort()).toEqual(there)
    expect(there).toEqual(expect.arrayContaining([...leadsOn].flat()))
  })

  it('are opened with an example of what they show', () => {
    const ofPage = (page: string, name: string) => new URLSearchParams(queryFor(page, examples)).get(name)
    expect([ofPage('pages/visit/detail/index', 'noteId'), ofPage('pages/courtyard/note/index', 'noteId')]).toEqual([
      'v',
      'y',
    ])
    expect(ofPage('pages/study/note/index', 'noteId')).toBe('n')
    expect(queryFor('pages/meeting/section/index', examples)).toBe('meetingId=l&memberId=s')
  })
})

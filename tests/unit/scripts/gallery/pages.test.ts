import { readdirSync } from 'node:fs'
import { queryFor } from '../../../../scripts/gallery/examples'
import { everyPage, openerNames, openerOf } from '../../../../scripts/gallery/pages'

describe('the pages of the gallery', () => {
  it('are all there are', async () => {
    const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    const there = files.filter((path) => path.endsWith('index.tsx')).map((path) => `pages/${path.replace('.tsx', '')}`)
    expect((await everyPage()).sort()).toEqual(there.sort())
    expect(openerNames).toEqual(expect.arrayContaining((await everyPage()).map(openerOf)))
  })

  it('are opened with an example of what they show', () => {
    const examples = { visitId: 'v', yardId: 'y', noteId: 'n', pastId: 'p', meetingId: 'm', talkId: '' }
    const noteOn = (page: string) => new URLSearchParams(queryFor(page, examples)).get('noteId')
    expect([noteOn('pages/visit/detail/index'), noteOn('pages/courtyard/note/index')]).toEqual(['v', 'y'])
    expect(noteOn('pages/study/note/index')).toBe('n')
    expect(queryFor('pages/meeting/minutes/index', examples)).toBe('noteId=n&meetingId=p')
  })
})

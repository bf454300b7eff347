import { indexOf } from '../../../../scripts/gallery/index'
import { readFlags } from '../../../../scripts/gallery/flags'

describe('the gallery', () => {
  it('shows every picture under its page and state, and what is wrong on it first', () => {
    const shot = { page: 'pages/a/index', look: '375', file: 'a.png', findings: [] }
    const html = indexOf([
      { ...shot, state: 'full' },
      { ...shot, state: 'empty', file: 'b.png', findings: ['“<b>” is cut'] },
    ])
    expect(html).toContain('1 个页面，2 张图片，1 张有问题。')
    expect(html).toContain('<li><a href="#pages/a/index">pages/a/index</a> 空的 375：“&#60;b&#62;” is cut</li>')
    expect([...html.matchAll(/<img loading="lazy" src="(\w\.png)"/g)].map(([, file]) => file)).toEqual([
      'a.png',
      'b.png',
    ])
  })

  it('takes all of it, or what is named, and refuses what it does not know', () => {
    expect(readFlags([])).toMatchObject({ only: '', states: expect.arrayContaining(['full', 'refused']) })
    expect(readFlags(['--states', 'empty,offline', '--looks', '375'])).toMatchObject({
      states: ['empty', 'offline'],
      looks: ['375'],
    })
    expect(() => readFlags(['--states', 'nice'])).toThrow('--states 里的“nice”不认识')
  })
})

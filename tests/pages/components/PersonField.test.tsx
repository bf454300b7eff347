import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { PeopleField, PersonField } from '../../../src/components/PersonField'
import { choice } from '../../support/taro/people'
import { inPage } from '../../support/taro/inPage'

const people = [
  choice('an', '安国'),
  choice('chen', '陈立新'),
  choice('li1', '李明', '第一党小组'),
  choice('li2', '李明', '第二党小组'),
  choice('ren', '任重远'),
  choice('shan', '单雄'),
  choice('wang', '王芳'),
  choice('wu', '吴敏'),
  choice('zhou', '周督导'),
]
const search = (words: string) => fireEvent.input(screen.getByLabelText('找人'), { target: { value: words } })
const confirms = () => fireEvent.keyDown(screen.getByLabelText('找人'), { key: 'Enter', keyCode: 13 })
const offered = (role: 'radio' | 'checkbox') =>
  screen.queryAllByRole(role).map((each) => each.getAttribute('aria-label'))

function One({ none, beyond }: { none?: string; beyond?: { text: string; find: (words: string) => void } }) {
  const [value, setValue] = useState('')
  return <PersonField label="谈话对象" people={people} value={value} onChange={setValue} none={none} beyond={beyond} />
}
const openOne = (props: Parameters<typeof One>[0] = {}) => {
  render(inPage(<One {...props} />))
  fireEvent.click(screen.getByRole('button', { name: `谈话对象，${props.none ?? '请选择'}` }))
}

describe('a person is chosen', () => {
  it.each([
    ['雄', ['单雄']],
    ['lm', ['李明，第一党小组', '李明，第二党小组']],
    ['sx', ['单雄']],
    ['zhoudu', ['周督导']],
    ['r', ['任重远']],
    ['7', ['王芳']],
    ['第二', ['李明，第二党小组']],
    ['没有这人', []],
  ])('by name, initials, spelling, number or what stands below: %s', (words, names) => {
    openOne()
    search(words)
    expect(offered('radio')).toEqual(names)
  })

  it('with one press, and two of one name stay apart afterwards (U14)', () => {
    openOne()
    fireEvent.click(screen.getByRole('radio', { name: '李明，第二党小组' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: '谈话对象，李明（第二党小组）' })).toBeTruthy()
  })

  it('or nobody, where that is an answer', () => {
    openOne({ none: '暂不指定' })
    fireEvent.click(screen.getByRole('radio', { name: '安国' }))
    fireEvent.click(screen.getByRole('button', { name: '谈话对象，安国' }))
    fireEvent.click(screen.getByRole('button', { name: '暂不指定' }))
    expect(screen.getByRole('button', { name: '谈话对象，暂不指定' })).toBeTruthy()
  })

  it('or asked for beyond the list', () => {
    const asked: string[] = []
    openOne({ beyond: { text: '到下级支部里找', find: (words) => asked.push(words) } })
    search(' 吴外支 ')
    fireEvent.click(screen.getByRole('button', { name: '到下级支部里找' }))
    expect(asked).toEqual(['吴外支'])
  })
})

function Several({ first = [], max }: { first?: string[]; max?: number }) {
  const [values, setValues] = useState(first)
  return <PeopleField label="同去的同志" people={people} values={values} onChange={setValues} max={max} />
}

describe('several people are chosen', () => {
  it('and whoever a search hides stays chosen', () => {
    render(inPage(<Several first={['chen']} />))
    fireEvent.click(screen.getByRole('button', { name: '同去的同志，陈立新' }))
    search('wf')
    fireEvent.click(screen.getByRole('checkbox', { name: '王芳' }))
    fireEvent.click(screen.getByRole('button', { name: '选好了' }))
    expect(screen.getByRole('button', { name: '同去的同志，陈立新、王芳' })).toBeTruthy()
  })

  it('by their numbers one after the other, with Enter (1.12)', () => {
    render(inPage(<Several max={2} />))
    fireEvent.click(screen.getByRole('button', { name: '同去的同志，请选择' }))
    for (const number of ['7', '2', '2', '9', '77']) {
      search(number)
      confirms()
    }
    // 周督导 is one too many, and nobody is the 77th.
    expect((screen.getByLabelText('找人') as HTMLInputElement).value).toBe('77')
    fireEvent.click(screen.getByRole('button', { name: '选好了' }))
    expect(screen.getByRole('button', { name: '同去的同志，王芳、陈立新' })).toBeTruthy()
  })

  it('no more than so many', () => {
    render(inPage(<Several first={['chen']} max={1} />))
    fireEvent.click(screen.getByRole('button', { name: '同去的同志，陈立新' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '王芳' }))
    expect(screen.getByRole('dialog', { name: '同去的同志，已选 1 人' })).toBeTruthy()
  })
})

it('says that the names are not on this phone yet, or that there are none', () => {
  const nothing = { label: '同去的同志', values: [], onChange: () => undefined }
  const { unmount } = render(inPage(<PeopleField {...nothing} people={undefined} state="offline" />))
  fireEvent.click(screen.getByRole('button'))
  expect(screen.getByText(/名单还没有存到本机/)).toBeTruthy()
  unmount()
  render(inPage(<PeopleField {...nothing} people={[]} nobody="没有别人。" />))
  fireEvent.click(screen.getByRole('button'))
  expect(screen.getByText('没有别人。')).toBeTruthy()
})

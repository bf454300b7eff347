import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Publication } from '../../../src/contract/publication'
import { PublicationPage } from '../../../src/features/publication/PublicationPage'
import { answer, askedOf } from '../../support/taro/fakeCloud'
import { chen } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'

const held: Publication = {
  kind: 'note',
  id: 'n1',
  version: 3,
  title: '读书',
  text: '第一条。',
  by: '王党员',
  readers: '本支部的同志',
  state: 'waiting',
  decided: null,
  can: { decide: true },
}

describe('W11: words that wait for a person', () => {
  beforeEach(() => {
    newPhone('pages/publication/detail/index')
    signIn(chen)
    answer('publication.show', held)
    answer('publication.decide', { version: 4 })
  })

  it('are shown whole, with whose they are and for whom, and let out with a tap', async () => {
    renderPage(<PublicationPage kind="note" id="n1" />)
    expect(await screen.findByText('第一条。')).toBeTruthy()
    expect(screen.getByText('王党员 · 分享的自学笔记 · 要给本支部的同志看')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '可以公开' }))
    await waitFor(() =>
      expect(askedOf('publication.decide')).toEqual([{ kind: 'note', id: 'n1', version: 3, allow: true, words: null }]),
    )
  })

  it('or not, with what to change', async () => {
    renderPage(<PublicationPage kind="note" id="n1" />)
    fireEvent.click(await screen.findByRole('button', { name: '先不公开' }))
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.change(sheet.getByLabelText('要改什么'), { target: { value: '请去掉地名' } })
    fireEvent.click(sheet.getByRole('button', { name: '先不公开' }))
    await waitFor(() => expect(askedOf('publication.decide')[0]).toMatchObject({ allow: false, words: '请去掉地名' }))
  })
})

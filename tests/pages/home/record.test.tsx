import { fireEvent, screen } from '@testing-library/react'
import { RecordBoard } from '../../../src/features/home/RecordBoard'
import { writeDraft } from '../../../src/platform/outbox/draftStore'
import { asked } from '../../support/taro/fakeCloud'
import { draft } from '../../support/taro/drafts'
import { wang } from '../../support/taro/people'
import { newPhone, renderPage, signIn } from '../../support/taro/renderPage'
import { lastCall } from '../../support/taro/taro'

describe('what is written down', () => {
  beforeEach(() => newPhone('pages/main/record/index'))

  it('is one tap away, and nothing is asked for it', () => {
    signIn(wang)
    renderPage(<RecordBoard />)
    fireEvent.click(screen.getByRole('button', { name: /自学笔记/ }))
    expect(lastCall('navigateTo')).toEqual({ url: '/pages/study/notes/index' })
    expect(asked()).toEqual([])
  })

  it('says what still waits on this phone', () => {
    signIn(wang)
    writeDraft(draft({ state: 'waiting' }))
    renderPage(<RecordBoard />)
    expect(screen.getByText(/1 份记录已存在本机，联网后自动上传，不会重复/)).toBeTruthy()
  })

  it('is nothing of an activist', () => {
    signIn({ ...wang, kind: 'activist' })
    renderPage(<RecordBoard />)
    expect(screen.getByText('这里还没有您要记的')).toBeTruthy()
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})

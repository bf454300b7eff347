import { fireEvent, render, screen } from '@testing-library/react'
import { Notice } from '../../../src/components/Notice'

describe('Notice', () => {
  it('is said without interrupting, and offers what can be done', () => {
    const act = jest.fn()
    render(
      <Notice tone="amber" action={{ text: '现在上传', onClick: act }}>
        3 条签到已存在本机。
      </Notice>,
    )
    expect(screen.getByRole('status').getAttribute('aria-live')).toBe('polite')
    fireEvent.click(screen.getByRole('button', { name: '现在上传' }))
    expect(act).toHaveBeenCalledTimes(1)
  })
})

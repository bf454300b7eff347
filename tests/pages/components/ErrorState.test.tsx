import { fireEvent, render, screen } from '@testing-library/react'
import { ErrorState } from '../../../src/components/ErrorState'

describe('ErrorState', () => {
  it('alerts with one sentence and tries again', () => {
    const retry = jest.fn()
    render(<ErrorState text="没有连上网络。" onRetry={retry} />)
    expect(screen.getByRole('alert').textContent).toContain('没有连上网络。')
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    expect(retry).toHaveBeenCalledTimes(1)
  })

  it('U18: shows the way home where trying again would bring the same', () => {
    const home = jest.fn()
    render(<ErrorState text="没有找到这条意见。" onHome={home} />)
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '回首页' }))
    expect(home).toHaveBeenCalledTimes(1)
  })
})

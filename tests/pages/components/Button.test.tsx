import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../../../src/components/Button'

describe('Button', () => {
  it('is a button with its words, and does its act', () => {
    const act = jest.fn()
    render(
      <Button kind="primary" onClick={act}>
        扫码签到
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: '扫码签到' }))
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('takes no presses while disabled, and says so', () => {
    const act = jest.fn()
    render(
      <Button disabled onClick={act}>
        提交
      </Button>,
    )
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '提交' })
    fireEvent.click(button)
    expect([button.disabled, button.getAttribute('aria-disabled')]).toEqual([true, 'true'])
    expect(act).not.toHaveBeenCalled()
  })

  it('asks for patience while it works, and takes no second press', () => {
    const act = jest.fn()
    render(
      <Button loading onClick={act}>
        提交
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: '请稍候…' }))
    expect(act).not.toHaveBeenCalled()
  })

  it('can be called something clearer than its words', () => {
    render(<Button label="给王党员现场确认">现场确认</Button>)
    expect(screen.getByRole('button', { name: '给王党员现场确认' }).textContent).toBe('现场确认')
  })

  it('lets a native ability take the press', () => {
    const native = jest.fn()
    render(<Button native={{ onClick: native }}>用手机号绑定</Button>)
    fireEvent.click(screen.getByRole('button'))
    expect(native).toHaveBeenCalledTimes(1)
  })
})

import { fireEvent, render, screen } from '@testing-library/react'
import { ConfirmSheet, type ConfirmSheetProps } from '../../../src/components/ConfirmSheet'
import { inPage } from '../../support/taro/inPage'

const sheet = (props: Partial<ConfirmSheetProps> = {}) => (
  <ConfirmSheet open title="作废这条签到？" confirmText="作废" onConfirm={() => {}} onCancel={() => {}} {...props} />
)
const confirmButton = () => screen.getByRole<HTMLButtonElement>('button', { name: '作废' })

describe('ConfirmSheet', () => {
  it('is not there until opened', () => {
    render(inPage(sheet({ open: false })))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is shut until a reason is written, and hands it on trimmed', () => {
    const done = jest.fn()
    render(inPage(sheet({ reasonLabel: '理由', onConfirm: done })))
    expect(screen.getByRole('dialog', { name: '作废这条签到？' })).toBeTruthy()
    const reason = screen.getByRole('textbox', { name: '理由' })
    fireEvent.change(reason, { target: { value: '   ' } })
    expect(confirmButton().disabled).toBe(true)
    fireEvent.change(reason, { target: { value: ' 扫错了人 ' } })
    fireEvent.click(confirmButton())
    expect(done).toHaveBeenCalledWith('扫错了人', undefined)
  })

  it('needs no reason when none is asked for', () => {
    const done = jest.fn()
    render(inPage(sheet({ onConfirm: done })))
    fireEvent.click(confirmButton())
    expect(done).toHaveBeenCalledWith('', undefined)
  })

  it('takes a whole number between its bounds only', () => {
    const done = jest.fn()
    render(inPage(sheet({ figure: { label: '用时', hint: '分钟', first: 90, min: 1, max: 120 }, onConfirm: done })))
    const figure = screen.getByRole('textbox', { name: '用时' })
    for (const value of ['', '0', '121', '1.5', '九十']) {
      fireEvent.change(figure, { target: { value } })
      expect(confirmButton().disabled).toBe(true)
      expect(screen.getByText('请填 1 到 120 之间的整数')).toBeTruthy()
    }
    fireEvent.change(figure, { target: { value: '120' } })
    fireEvent.click(confirmButton())
    expect(done).toHaveBeenCalledWith('', 120)
  })

  it('forgets the reason when closed', () => {
    const { rerender } = render(inPage(sheet({ reasonLabel: '理由' })))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '扫错了人' } })
    rerender(inPage(sheet({ reasonLabel: '理由', open: false })))
    rerender(inPage(sheet({ reasonLabel: '理由' })))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('')
  })

  it('closes by 关闭 and by pressing beside it', () => {
    const cancel = jest.fn()
    render(inPage(sheet({ onCancel: cancel })))
    for (const way of screen.getAllByRole('button', { name: '关闭' })) fireEvent.click(way)
    expect(cancel).toHaveBeenCalledTimes(2)
  })
})

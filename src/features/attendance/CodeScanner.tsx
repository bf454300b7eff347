import { useState } from 'react'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Scanner } from '../../components/Scanner'

export interface CodeScannerProps {
  onText: (text: string) => void
  paused: boolean
  again?: number
}

/** The scanner, or why it could not be opened and another try. */
export function CodeScanner({ onText, paused, again }: CodeScannerProps) {
  const [fault, setFault] = useState('')
  if (fault)
    return (
      <Card>
        <ErrorState text={fault} onRetry={() => setFault('')} />
      </Card>
    )
  return <Scanner onText={onText} onError={setFault} paused={paused} again={again} />
}

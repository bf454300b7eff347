import { useState } from 'react'
import { Card } from '../../components/Card'
import { ErrorState } from '../../components/ErrorState'
import { Scanner } from '../../components/Scanner'

interface CodeScannerProps {
  onText: (text: string) => void
  paused: boolean
  again?: number
}

/** The scanner, or why it could not be opened and another try. */
export function CodeScanner({ onText, paused, again }: CodeScannerProps) {
  const [error, setError] = useState('')
  if (error)
    return (
      <Card>
        <ErrorState text={error} onRetry={() => setError('')} />
      </Card>
    )
  return <Scanner onText={onText} onError={setError} paused={paused} again={again} />
}

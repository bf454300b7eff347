export * from './ownBars.h5'

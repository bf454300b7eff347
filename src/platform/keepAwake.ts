export * from './keepAwake.h5'

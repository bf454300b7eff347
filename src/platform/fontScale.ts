export * from './fontScale.h5'

/** Refuses to start with unsafe settings or a database role that could get round row security; then begins the work in the background. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { checkBeforeServing } = await import('@/lib/server/start-check');
  await checkBeforeServing();
  const { answerInLane } = await import('@/lane');
  Object.assign(globalThis, { plimsollLane: answerInLane });
  const { env } = await import('@/lib/env');
  if (env().build === null) return;
  const { warmUp } = await import('@/lib/server/warm-up');
  await warmUp();
  if (!env().hasWorker) return;
  const { runWorker } = await import('@/lib/server/worker');
  void runWorker();
}

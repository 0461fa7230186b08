import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Failed, Loading } from '#console/parts/page-states';
import { useWork } from '#console/session/session-context';
import { taskQuery } from './next-task';
import { TaskWork } from './task-work';

/** A task by its address. */
export const TaskPage = () => {
  const { api } = useWork();
  const { taskId = '' } = useParams({ strict: false });
  const { data, error, isPending, refetch } = useQuery(taskQuery(api, taskId));
  if (isPending) return <Loading />;
  if (data === undefined) return <Failed error={error} onRetry={() => void refetch()} />;
  return <TaskWork key={data.id} task={data} onReload={() => void refetch()} />;
};

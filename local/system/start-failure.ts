import { OtherTableError } from '#local/dynamodb/create-table';
import { DynamoDbStartError } from '#local/dynamodb/server';
import { JournalError } from '#local/journal';
import { FolderInUseError } from './lock';
import { OtherVersionError } from './settings';
import { PortTakenError } from './web';

const otherVersion = (folder: string): string =>
  `数据文件夹由其他版本写成，未做任何改动：${folder}；请换一个文件夹（HEYAN_FOLDER）或将它移走 / the data folder was written by another version and was not touched; name another, or move it away`;

const unreadable = ({ file, line }: JournalError): string =>
  `文件第 ${line} 行无法读取（已损坏，或由其他版本写成），该文件未做改动：${file}；请从备份恢复它，或换一个数据文件夹（HEYAN_FOLDER） / line ${line} of ${file} cannot be read: damaged, or written by another version; the file was not touched; restore it, or name another data folder`;

/** What to say of a start that failed for a reason that the user can do something about; null for any other. */
export const startFailure = (error: unknown, folder: string): string | null => {
  if (error instanceof PortTakenError)
    return `端口 ${error.port} 已被占用；请停止占用它的程序，或用 PORT=3001 npm start / port ${error.port} is taken; stop what uses it, or PORT=3001 npm start`;
  if (error instanceof FolderInUseError)
    return `数据文件夹正被进程 ${error.pid} 使用：${error.folder} / the data folder is used by process ${error.pid}`;
  if (error instanceof OtherVersionError) return otherVersion(error.folder);
  if (error instanceof OtherTableError) return otherVersion(folder);
  if (error instanceof JournalError) return unreadable(error);
  if (error instanceof DynamoDbStartError) return `数据库未能启动 / the database did not start: ${error.message}`;
  return null;
};

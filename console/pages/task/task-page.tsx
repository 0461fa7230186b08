export const TaskPage = () => <p>task</p>;

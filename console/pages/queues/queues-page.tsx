export const QueuesPage = () => <p>queues</p>;

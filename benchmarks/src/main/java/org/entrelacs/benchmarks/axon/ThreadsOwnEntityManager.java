package org.entrelacs.benchmarks.axon;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;

/// What a container gives to Axon: an entity manager for each transaction, bound to the thread that began it,
/// closed when the transaction ends and not before.
final class ThreadsOwnEntityManager implements EntityManagerProvider, TransactionManager {
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    private final EntityManagerFactory factory;

    ThreadsOwnEntityManager(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public EntityManager getEntityManager() {
        EntityManager bound = CURRENT.get();
        return bound == null ? factory.createEntityManager() : openUntilTheEnd(bound);
    }

    private static EntityManager openUntilTheEnd(EntityManager bound) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (_, method, arguments) -> method.getName().equals("close") ? null : call(bound, method, arguments));
    }

    private static Object call(EntityManager bound, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(bound, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    @Override
    public Transaction startTransaction() {
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        CURRENT.set(manager);
        return new Transaction() {
            @Override
            public void commit() {
                try {
                    manager.getTransaction().commit();
                } finally {
                    end();
                }
            }

            @Override
            public void rollback() {
                if (manager.isOpen()) {
                    try {
                        manager.getTransaction().rollback();
                    } finally {
                        end();
                    }
                }
            }

            private void end() {
                CURRENT.remove();
                manager.close();
            }
        };
    }
}

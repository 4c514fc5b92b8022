package org.entrelacs.log.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;
import org.entrelacs.log.LogUnavailable;

/// Where owners can be asked, by their own group: each tells its address at the end of its client id, the one
/// thing of a member that the others can see.
final class KafkaOwners {
    private static final String ADDRESS = "owner=";
    private static final int WITHIN_MILLIS = 2000;

    private final Admin admin;

    KafkaOwners(Admin admin) {
        this.admin = admin;
    }

    /// Last part of the client id of an owner.
    static String named(String address) {
        return ADDRESS + address;
    }

    /// @param except the address of the one who asks
    /// @throws LogUnavailable when the group is not settled, or the coordinator does not answer
    Map<Integer, String> of(String group, String except) {
        ConsumerGroupDescription description = describe(group);
        if (description.groupState() != GroupState.STABLE) {
            throw new LogUnavailable(group + " is " + description.groupState());
        }
        Map<Integer, String> owners = new HashMap<>();
        for (MemberDescription member : description.members()) {
            String address = address(member.clientId());
            if (!address.isEmpty() && !address.equals(except)) {
                member.assignment().topicPartitions().forEach(owned -> owners.put(owned.partition(), address));
            }
        }
        return owners;
    }

    private static String address(String clientId) {
        int at = clientId.lastIndexOf(ADDRESS);
        return at < 0 ? "" : clientId.substring(at + ADDRESS.length());
    }

    private ConsumerGroupDescription describe(String group) {
        try {
            return Objects.requireNonNull(admin.describeConsumerGroups(
                                    List.of(group), new DescribeConsumerGroupsOptions().timeoutMs(WITHIN_MILLIS))
                            .describedGroups()
                            .get(group))
                    .get();
        } catch (ExecutionException e) {
            throw new LogUnavailable("the members of " + group + " are not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", e);
        }
    }
}
